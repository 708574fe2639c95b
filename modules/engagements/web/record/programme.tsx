import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { engagementsContract } from '#modules/engagements/contract'
import type { EngagementPage } from '#modules/engagements/schema'
import { DateText, Mark, Section, useWords } from '#platform/web'
import { outsideVisit } from '../../rules.ts'
import classes from '../engagements.module.css'
import { headline, hourText, placeText } from '../headline.ts'
import { LinkButton } from '../link-button.tsx'
import { StandingMarks } from '../marks.tsx'
import { useMay } from '../may.ts'

/** The meetings of a visit as a time table. */
export function Programme({ it, mayAdd }: { it: EngagementPage; mayAdd: boolean }) {
  const t = useWords()
  const may = useMay()
  const where: Record<string, string> = it.hostState === null ? {} : { hostState: it.hostState }
  return (
    <Section
      title={t('engagements.programme.title')}
      actions={
        mayAdd &&
        it.parentId === null &&
        may(engagementsContract.open) && (
          <LinkButton to="/engagements/new" search={{ parentId: it.id, ...where }}>
            {t('engagements.programme.add')}
          </LinkButton>
        )
      }
    >
      {it.meetings.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('engagements.programme.empty')}
        </Text>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                {(['when', 'timeOfDay', 'what', 'place', 'status'] as const).map((field) => (
                  <th key={field} scope="col">
                    {t(`engagements.field.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {it.meetings.map((meeting) => (
                <tr key={meeting.id}>
                  <td>
                    <DateText date={meeting.startOn} />{' '}
                    {outsideVisit(it, meeting) && (
                      <Mark tone="warn">{t('engagements.programme.outside')}</Mark>
                    )}
                  </td>
                  <td>{meeting.timeOfDay && hourText(meeting.timeOfDay, t)}</td>
                  <td>
                    <Anchor
                      renderRoot={(root) => (
                        <Link {...root} to={`/engagements/${meeting.id}` as string} preload="intent" />
                      )}
                    >
                      {headline(meeting, t)}
                    </Anchor>{' '}
                    {meeting.title !== null && (
                      <Text span size="xs" c="dimmed">
                        {t(`engagements.kind.${meeting.kind}`)}
                      </Text>
                    )}
                  </td>
                  <td>{placeText({ place: meeting.place, hostState: null }, t)}</td>
                  <td>
                    <StandingMarks of={meeting} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
