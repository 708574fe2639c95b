import { Text } from '@mantine/core'
import { areaGroups } from '#modules/safeguards/schema'
import { fromHandling, handlingCaveats, handlingLevels } from '#platform/handling'
import { HandlingMark, Mark, Page, Section, useWords } from '#platform/web'
import { MarkingReader } from './marking-reader.tsx'
import { MarkingTable, RuleTable } from './rule-tables.tsx'
import classes from './safeguards.module.css'

/** What may be shared, kept and passed on: markings, handling, areas, and the rules with their sources. */
export default function SafeguardsPage() {
  const t = useWords()
  return (
    <Page title={t('safeguards.title')}>
      <Text c="dimmed" maw="70ch">
        {t('safeguards.intro')}
      </Text>
      <MarkingReader />
      <HandlingExplained />
      <MarkingTable />
      <RuleTable />
      <Areas />
    </Page>
  )
}

function HandlingExplained() {
  const t = useWords()
  return (
    <Section title={t('safeguards.handling.title')}>
      <Text size="sm" c="dimmed" maw="70ch">
        {t('safeguards.handling.text')}
      </Text>
      <dl className={classes.terms}>
        {handlingLevels.map((level) => (
          <div key={level}>
            <dt>
              <HandlingMark mark={fromHandling(level).level} />
            </dt>
            <dd>{t(`safeguards.level.${level}`)}</dd>
          </div>
        ))}
        {handlingCaveats.map((caveat) => (
          <div key={caveat}>
            <dt>
              <Mark tone="neutral">{t(`platform.caveat.${caveat}`)}</Mark>
            </dt>
            <dd>{t(`safeguards.caveat.${caveat}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Areas() {
  const t = useWords()
  return (
    <Section title={t('safeguards.areas.title')}>
      <Text size="sm" c="dimmed">
        {t('safeguards.areas.text')}
      </Text>
      <div className={classes.groups}>
        {Object.entries(areaGroups).map(([group, list]) => (
          <div key={group}>
            <h3>{t(`safeguards.group.${group}`)}</h3>
            <ul>
              {list.map((area) => (
                <li key={area}>{t(`safeguards.area.${area}`)}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}
