import { IconCalendarEvent, IconRepeat } from '@tabler/icons-react'
import type { ModuleWeb } from '#platform/web'

export const web: ModuleWeb = {
  name: 'engagements',
  nav: [
    {
      to: '/engagements',
      label: 'engagements.title',
      icon: IconCalendarEvent,
      group: 'work',
      order: 10,
      needs: 'engagements.find',
    },
    {
      to: '/series',
      label: 'engagements.series.title',
      icon: IconRepeat,
      group: 'work',
      order: 20,
      needs: 'engagements.find-series',
    },
  ],
  routes: [
    { path: '/engagements', title: 'engagements.title', component: () => import('./list-page.tsx') },
    {
      path: '/engagements/month',
      title: 'engagements.month.title',
      component: () => import('./month-page.tsx'),
    },
    {
      path: '/engagements/exchange',
      title: 'engagements.exchange.title',
      component: () => import('./exchange-page.tsx'),
    },
    { path: '/engagements/new', title: 'engagements.new.title', component: () => import('./new-page.tsx') },
    { path: '/engagements/$id', title: 'engagements.one', component: () => import('./engagement-page.tsx') },
    {
      path: '/engagements/$id/edit',
      title: 'engagements.edit.title',
      component: () => import('./edit-page.tsx'),
    },
    { path: '/series', title: 'engagements.series.title', component: () => import('./series/list-page.tsx') },
    {
      path: '/series/new',
      title: 'engagements.series.new.title',
      component: () => import('./series/new-page.tsx'),
    },
    {
      path: '/series/$id',
      title: 'engagements.series.one',
      component: () => import('./series/series-page.tsx'),
    },
    {
      path: '/series/$id/edit',
      title: 'engagements.series.edit.title',
      component: () => import('./series/edit-page.tsx'),
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
    { label: 'engagements.new.title', to: '/engagements/new', needs: 'engagements.open' },
    { label: 'engagements.month.title', to: '/engagements/month', needs: 'engagements.find' },
    { label: 'engagements.exchange.title', to: '/engagements/exchange', needs: 'engagements.counts' },
    { label: 'engagements.series.new.title', to: '/series/new', needs: 'engagements.open-series' },
  ],
  today: { order: 30, component: () => import('./today-panel.tsx') },
  partner: { order: 30, component: () => import('./partner-panel.tsx') },
}
export default web
