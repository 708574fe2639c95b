import { IconUsers } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

/** Accounts of this node, for its administrator. */
export const web: ModuleWeb = {
  name: 'auth',
  nav: [
    {
      to: '/accounts',
      label: 'auth.accounts.title',
      icon: IconUsers,
      group: 'house',
      order: 30,
      needs: 'auth.find-accounts',
    },
  ],
  routes: [
    { path: '/accounts', title: 'auth.accounts.title', component: () => import('./list-page.tsx') },
    { path: '/accounts/new', title: 'auth.accounts.new', component: () => import('./new-page.tsx') },
    { path: '/accounts/$id', title: 'auth.accounts.one', component: () => import('./account-page.tsx') },
    { path: '/password', title: 'auth.password.title', component: () => import('./password-page.tsx') },
  ],
  words: {
    vi: () => import('../../words/vi.json'),
    en: () => import('../../words/en.json'),
    ja: () => import('../../words/ja.json'),
    zh: () => import('../../words/zh.json'),
    ru: () => import('../../words/ru.json'),
  },
  commands: [{ label: 'auth.password.title', to: '/password', needs: 'auth.change-password' }],
}
export default web
