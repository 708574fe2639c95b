import { Button, Text } from '@mantine/core'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { Commitment, Quote } from '#modules/commitments/schema'
import { Field, Section, SourceLink, useMay, useWords } from '#platform/web'
import { FormDialog, useDo } from '../acts.tsx'
import classes from '../commitments.module.css'
import { CitationField, WordingInput } from '../fields/inputs.tsx'
import { SaidFields } from './said-fields.tsx'

/** The words of each source as they stand there; the link opens them highlighted. */
export function SourceWords({ of, mayChange }: { of: Commitment; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  return (
    <Section
      title={t('commitments.words.title')}
      actions={mayChange && may(contract.addSource) && <AddSource of={of} />}
    >
      {of.quotes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('commitments.words.none')}
        </Text>
      )}
      {of.quotes.map((quote) => (
        <QuoteText key={quote.id} quote={quote} of={of} mayChange={mayChange} />
      ))}
    </Section>
  )
}

function QuoteText({ quote, of, mayChange }: { quote: Quote; of: Commitment; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  const withdraw = useDo(contract.withdrawQuote)
  const restore = useDo(contract.restoreQuote)
  const { citation, withdrawnAt } = quote
  const span = citation?.from === undefined ? {} : { from: citation.from, to: citation.to ?? citation.from }
  const put = (version: number) =>
    restore.run({ id: of.id, version, quoteId: quote.id }, { say: 'commitments.done.quote-restored' })
  return (
    <figure className={classes.quote} data-gone={withdrawnAt !== null || undefined}>
      <blockquote lang={quote.lang ?? undefined}>{quote.text}</blockquote>
      <figcaption>
        {citation && <SourceLink source={citation.sourceId} {...span} />}
        {mayChange && may(contract.withdrawQuote) && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={withdraw.busy || restore.busy}
            onClick={() =>
              withdrawnAt === null
                ? withdraw.run(
                    { id: of.id, version: of.version, quoteId: quote.id },
                    {
                      say: 'commitments.done.quote-withdrawn',
                      undo:
                        ({ version }) =>
                        () =>
                          put(version),
                    },
                  )
                : put(of.version)
            }
          >
            {t(withdrawnAt === null ? 'commitments.act.withdraw-quote' : 'commitments.act.restore')}
          </Button>
        )}
      </figcaption>
    </figure>
  )
}

/** A second report: its own words, and where it says something else, both are kept. */
function AddSource({ of }: { of: Commitment }) {
  return (
    <FormDialog
      label="commitments.act.add-source"
      done="commitments.done.source-added"
      form={{
        name: `commitments.add-source.${of.id}`,
        operation: contract.addSource,
        start: { fields: {} },
        fixed: { id: of.id, version: of.version },
      }}
    >
      <CitationField required />
      <Field name="quote">{(control) => <WordingInput {...control} quoted />}</Field>
      <SaidFields />
    </FormDialog>
  )
}
