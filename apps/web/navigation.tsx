import { IconSun } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type NavItem, navGroups, useModules, useWords } from '#platform/web'
import { placeOf } from './place.ts'
import classes from './shell.module.css'

/** Whether this officer may do what the item leads to; an item that asks for nothing is everyone's. */
export const isOpen = (item: { needs?: string }, mayDo: readonly string[]) =>
  item.needs === undefined || mayDo.includes(item.needs)

/** The modules' pages by group; what one may not open is not offered. */
export function Navigation({ mayDo }: { mayDo: readonly string[] }) {
  const t = useWords()
  const items = useModules()
    .flatMap(({ nav }) => nav)
    .filter((item) => isOpen(item, mayDo))
  const here = placeOf(useLocation().pathname, ['/', ...items.map(({ to }) => to)])
  return (
    <>
      <ul className={classes.links}>
        <NavLine
          item={{ to: '/', label: 'desk.today.title', icon: IconSun, group: 'work', order: 0 }}
          here={here}
        />
      </ul>
      {navGroups.map((group) => {
        const inGroup = items.filter((item) => item.group === group).sort((a, b) => a.order - b.order)
        if (inGroup.length === 0) return null
        return (
          <div key={group}>
            <div className={classes.group} id={`nav-${group}`}>
              {t(`platform.nav.group.${group}`)}
            </div>
            <ul className={classes.links} aria-labelledby={`nav-${group}`}>
              {inGroup.map((item) => (
                <NavLine key={item.to} item={item} here={here} />
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

function NavLine({ item, here }: { item: NavItem; here: string | undefined }) {
  const t = useWords()
  const Icon = item.icon
  return (
    <li>
      <Link
        to={item.to}
        className={classes.link}
        activeOptions={{ exact: true, includeSearch: false }}
        aria-current={item.to === here ? 'page' : undefined}
      >
        <Icon size={18} stroke={1.6} />
        {t(item.label)}
      </Link>
    </li>
  )
}
