import { IconShieldCheck } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

export const web: ModuleWeb = {
  name: 'safeguards',
  nav: [
    {
      to: '/safeguards',
      label: 'safeguards.title',
      icon: IconShieldCheck,
      group: 'house',
      order: 10,
      needs: 'safeguards.rules',
    },
  ],
  routes: [
    { path: '/safeguards', title: 'safeguards.title', component: () => import('./safeguards-page.tsx') },
  ],
  words: {
    vi: () => import('../words/vi.json'),
    en: () => import('../words/en.json'),
    ja: () => import('../words/ja.json'),
    zh: () => import('../words/zh.json'),
    ru: () => import('../words/ru.json'),
  },
  commands: [{ label: 'safeguards.reader.title', to: '/safeguards', needs: 'safeguards.read-marking' }],
}
export default web
