import { IconChecklist } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

export const web: ModuleWeb = {
  name: 'commitments',
  nav: [
    {
      to: '/commitments',
      label: 'commitments.title',
      icon: IconChecklist,
      group: 'work',
      order: 5,
      needs: 'commitments.find',
    },
  ],
  routes: [
    { path: '/commitments', title: 'commitments.title', component: () => import('./list-page.tsx') },
    {
      path: '/commitments/board',
      title: 'commitments.board.title',
      component: () => import('./board/board-page.tsx'),
    },
    {
      path: '/commitments/sides',
      title: 'commitments.sides.title',
      component: () => import('./sides-page.tsx'),
    },
    { path: '/commitments/new', title: 'commitments.new.title', component: () => import('./new-page.tsx') },
    {
      path: '/commitments/$id',
      title: 'commitments.one',
      component: () => import('./record/commitment-page.tsx'),
    },
    {
      path: '/commitments/$id/edit',
      title: 'commitments.edit.title',
      component: () => import('./edit-page.tsx'),
    },
  ],
  words: {
    vi: () => import('../words/vi.json'),
    en: () => import('../words/en.json'),
    ja: () => import('../words/ja.json'),
    zh: () => import('../words/zh.json'),
    ru: () => import('../words/ru.json'),
  },
  commands: [
    { label: 'commitments.new.title', to: '/commitments/new', needs: 'commitments.open' },
    { label: 'commitments.board.title', to: '/commitments/board', needs: 'commitments.board' },
    { label: 'commitments.sides.title', to: '/commitments/sides', needs: 'commitments.find' },
  ],
  today: { order: 10, component: () => import('./today-panel.tsx') },
  partner: { order: 10, component: () => import('./partner-panel.tsx') },
  engagement: { order: 10, component: () => import('./engagement-panel.tsx') },
}
export default web
