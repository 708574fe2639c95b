import { IconListCheck } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

export const web: ModuleWeb = {
  name: 'ledger',
  nav: [
    {
      to: '/ledger',
      label: 'ledger.title',
      icon: IconListCheck,
      group: 'house',
      order: 20,
      needs: 'ledger.find',
    },
  ],
  routes: [
    { path: '/ledger', title: 'ledger.title', component: () => import('./lines-page.tsx') },
    { path: '/ledger/access', title: 'ledger.access.title', component: () => import('./access-page.tsx') },
  ],
  words: {
    vi: () => import('../words/vi.json'),
    en: () => import('../words/en.json'),
    ja: () => import('../words/ja.json'),
    zh: () => import('../words/zh.json'),
    ru: () => import('../words/ru.json'),
  },
}
export default web
