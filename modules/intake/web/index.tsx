import { IconFileImport } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

export const web: ModuleWeb = {
  name: 'intake',
  nav: [
    {
      to: '/intake',
      label: 'intake.title',
      icon: IconFileImport,
      group: 'work',
      order: 0,
      needs: 'intake.find',
    },
  ],
  routes: [
    { path: '/intake', title: 'intake.title', component: () => import('./list-page.tsx') },
    { path: '/intake/new', title: 'intake.new.title', component: () => import('./new-page.tsx') },
    { path: '/intake/$id', title: 'intake.review.title', component: () => import('./review-page.tsx') },
  ],
  words: {
    vi: () => import('../words/vi.json'),
    en: () => import('../words/en.json'),
    ja: () => import('../words/ja.json'),
    zh: () => import('../words/zh.json'),
    ru: () => import('../words/ru.json'),
  },
  commands: [{ label: 'intake.new.title', to: '/intake/new', keys: 'alt+n', needs: 'intake.read-report' }],
  today: { order: 40, component: () => import('./today-panel.tsx') },
}
export default web
