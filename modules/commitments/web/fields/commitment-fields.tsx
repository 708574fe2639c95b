import { Field, Fields } from '#platform/web'
import { AreasField, CitationField, EngagementField, InstrumentField, WordingInput } from './inputs.tsx'
import { OwnerInput } from './owner-input.tsx'
import { SidesField } from './sides-input.tsx'

/** What is asked when a promise is recorded or corrected. */
export function CommitmentFields({ isNew }: { isNew?: boolean }) {
  return (
    <>
      <Fields names={['stance']} />
      <SidesField name="by" />
      <SidesField name="to" />
      <Field name="gist">{(control) => <WordingInput {...control} />}</Field>
      {isNew && <Field name="quote">{(control) => <WordingInput {...control} quoted />}</Field>}
      <CitationField />
      <AreasField />
      <Fields names={['saidOn']} />
      <EngagementField />
      <InstrumentField />
      {isNew && <Field name="owner">{(control) => <OwnerInput {...control} />}</Field>}
      <Fields names={isNew ? ['dueOn', 'handling'] : ['handling']} />
    </>
  )
}
