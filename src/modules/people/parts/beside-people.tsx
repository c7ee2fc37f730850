import { maySetLetterhead } from '#src/modules/organisations/index.ts'
import { LinkButton, MarginSection } from '#src/ui/index.ts'

type BesideProps = { mayManage: boolean; because: string; role: string | null }

/** What stands beside an organisation's people: asking somebody in, or who does, and how its documents look. */
export function BesidePeople({ mayManage, because, role }: BesideProps) {
  return (
    <>
      {mayManage ? (
        <MarginSection heading="Somebody new">
          <p>They get a message with a link that works once, for seven days.</p>
          <LinkButton to="/people/invite">Invite somebody</LinkButton>
        </MarginSection>
      ) : (
        <MarginSection heading="Who manages this">{because}</MarginSection>
      )}
      {maySetLetterhead(role) && (
        <MarginSection heading="How our documents look">
          <p>Your logo and your colour on what you take away and print.</p>
          <LinkButton kind="quiet" to="/letterhead">
            Logo and colour
          </LinkButton>
        </MarginSection>
      )}
    </>
  )
}
