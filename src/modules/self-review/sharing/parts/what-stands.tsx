import { Form } from 'react-router'
import { longDay } from '#src/ui/dates.ts'
import { Button, ButtonRow, Checkboxes, EmptyState, LinkButton, Section, Table } from '#src/ui/index.ts'
import { OffPaper } from '../../documents/take-with-you.tsx'
import type { Standing } from '../share-page.ts'
import { SharedSheet } from './shared-sheet.tsx'

/** What a school has shared, as it sees it ever after: who can read it, who has and when, and the copy itself. */
export function StandingShared({ standing, base }: { standing: Standing; base: string }) {
  const { id, readers, readings, more, copy, sharedOn, hasChanged } = standing
  return (
    <>
      {hasChanged && (
        <p>
          What you agreed has changed since it was shared. The copy stays as it is: to share what stands now,
          withdraw it and share again.
        </p>
      )}
      <Section heading="Who can read it">
        <ul>
          {readers.map((reader) => (
            <li key={reader}>{reader}</li>
          ))}
        </ul>
        {more.length > 0 && (
          <OffPaper>
            <MoreReaders id={id} more={more} />
          </OffPaper>
        )}
      </Section>
      <Section heading="Who has read it, and when">
        {readings.length === 0 ? (
          <EmptyState heading="Nobody has read it yet">
            Each day on which somebody opens what you shared stands here, with their name.
          </EmptyState>
        ) : (
          <Table
            caption="Readings"
            captionHidden
            columns={[
              { key: 'who', label: 'Who' },
              { key: 'day', label: 'Day' },
            ]}
            rows={readings.map(({ who, day }) => ({ key: `${who} ${day}`, cells: [who, longDay(day)] }))}
          />
        )}
      </Section>
      <SharedSheet copy={copy} label={`Shared on ${longDay(sharedOn)}`} />
      <OffPaper>
        <LinkButton kind="quiet" to={`${base}/share/withdraw?disclosure=${id}`}>
          Withdraw it for the future
        </LinkButton>
      </OffPaper>
    </>
  )
}

function MoreReaders({ id, more }: { id: string; more: Standing['more'] }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="disclosure" value={id} />
      <Checkboxes
        name="readers"
        label="Name more readers"
        choices={more.map(({ membershipId, name, role }) => ({
          value: membershipId,
          label: name,
          hint: role,
        }))}
      />
      <ButtonRow>
        <Button kind="quiet">Let them read it</Button>
      </ButtonRow>
    </Form>
  )
}
