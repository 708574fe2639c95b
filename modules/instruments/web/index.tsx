import { IconFileCertificate } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

/** For the pages of other modules: naming and finding an instrument. */
export { InstrumentPicker } from './instrument-picker.tsx'
export { TitleText } from './titles.tsx'

export const web: ModuleWeb = {
  name: 'instruments',
  nav: [
    {
      to: '/instruments',
      label: 'instruments.title',
      icon: IconFileCertificate,
      group: 'partners',
      order: 40,
      needs: 'instruments.find',
    },
  ],
  routes: [
    { path: '/instruments', title: 'instruments.title', component: () => import('./list-page.tsx') },
    { path: '/instruments/new', title: 'instruments.new.title', component: () => import('./new-page.tsx') },
    {
      path: '/instruments/in-force',
      title: 'instruments.in-force.title',
      component: () => import('./in-force-page.tsx'),
    },
    { path: '/instruments/$id', title: 'instruments.one', component: () => import('./instrument-page.tsx') },
    {
      path: '/instruments/$id/edit',
      title: 'instruments.edit.title',
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
    { label: 'instruments.new.title', to: '/instruments/new', needs: 'instruments.open' },
    { label: 'instruments.in-force.title', to: '/instruments/in-force', needs: 'instruments.in-force' },
  ],
  today: { order: 20, component: () => import('./today-panel.tsx') },
  partner: { order: 20, component: () => import('./partner-panel.tsx') },
}
export default web
