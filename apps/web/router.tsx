import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Desk } from './desk.tsx'
import { FaultPage, MissingPage } from './lost-pages.tsx'
import { modules } from './modules.ts'
import { SignInPage } from './sign-in.tsx'

const root = createRootRoute({ component: Outlet })
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage })
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Desk })
const today = createRoute({
  getParentRoute: () => desk,
  path: '/',
  component: lazyRouteComponent(() => import('./today.tsx')),
})
const missing = createRoute({ getParentRoute: () => desk, path: '$', component: MissingPage })

const pages = () =>
  modules.flatMap(({ routes }) =>
    routes.map(({ path, component }) =>
      createRoute({ getParentRoute: () => desk, path, component: lazyRouteComponent(component) }),
    ),
  )

/** Every page of every module below the desk's frame; the address is plain text, so that it can be read and sent. */
export const createDeskRouter = () =>
  createRouter({
    routeTree: root.addChildren([signIn, desk.addChildren([today, ...pages(), missing])]),
    defaultPreload: 'intent',
    defaultPreloadDelay: 30,
    scrollRestoration: true,
    defaultErrorComponent: FaultPage,
    defaultNotFoundComponent: MissingPage,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString()
      return text && `?${text}`
    },
  })
