import { IconBuildingBank, IconUsers, IconWorld } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

/** For the pages of other modules: finding and naming a party. */
export { AuthorityLink, AuthorityName, OfficialLink, PersonNames } from './party-names.tsx'
export { AuthorityPicker, OfficialPicker, StatePicker } from './pickers.tsx'

export const web: ModuleWeb = {
  name: 'parties',
  nav: [
    {
      to: '/partners',
      label: 'parties.partners.title',
      icon: IconWorld,
      group: 'partners',
      order: 10,
      needs: 'parties.list-partners',
    },
    {
      to: '/authorities',
      label: 'parties.authorities.title',
      icon: IconBuildingBank,
      group: 'partners',
      order: 20,
      needs: 'parties.find-authorities',
    },
    {
      to: '/officials',
      label: 'parties.officials.title',
      icon: IconUsers,
      group: 'partners',
      order: 30,
      needs: 'parties.find-officials',
    },
  ],
  routes: [
    { path: '/partners', title: 'parties.partners.title', component: () => import('./partners-page.tsx') },
    { path: '/partners/$state', title: 'parties.partner', component: () => import('./partner-page.tsx') },
    {
      path: '/authorities',
      title: 'parties.authorities.title',
      component: () => import('./authorities-page.tsx'),
    },
    {
      path: '/authorities/new',
      title: 'parties.authority.new',
      component: () => import('./new-authority-page.tsx'),
    },
    { path: '/authorities/$id', title: 'parties.authority', component: () => import('./authority-page.tsx') },
    { path: '/officials', title: 'parties.officials.title', component: () => import('./officials-page.tsx') },
    {
      path: '/officials/new',
      title: 'parties.official.new',
      component: () => import('./new-official-page.tsx'),
    },
    { path: '/officials/$id', title: 'parties.official', component: () => import('./official-page.tsx') },
  ],
  words: {
    vi: () => import('../words/vi.json'),
    en: () => import('../words/en.json'),
    ja: () => import('../words/ja.json'),
    zh: () => import('../words/zh.json'),
    ru: () => import('../words/ru.json'),
  },
  commands: [
    { label: 'parties.authority.new', to: '/authorities/new', needs: 'parties.add-authority' },
    { label: 'parties.official.new', to: '/officials/new', needs: 'parties.add-official' },
  ],
  today: { order: 60, component: () => import('./today-panel.tsx') },
}
export default web
