import { IconQuote } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

export const web: ModuleWeb = {
  name: 'sources',
  nav: [
    {
      to: '/sources',
      label: 'sources.title',
      icon: IconQuote,
      group: 'house',
      order: 10,
      needs: 'sources.find',
    },
  ],
  routes: [
    { path: '/sources', title: 'sources.title', component: () => import('./list-page.tsx') },
    { path: '/sources/new', title: 'sources.new.title', component: () => import('./new-page.tsx') },
    { path: '/sources/$id', title: 'sources.one.title', component: () => import('./document-page.tsx') },
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
