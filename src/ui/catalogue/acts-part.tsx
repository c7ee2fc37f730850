import { Button, ButtonRow, LinkButton, Section, Stages } from '../index.ts'
import { stages } from './samples.ts'

/** Buttons and stages. */
export function ActsPart() {
  const because = 'Three answers are still missing: trustees may answer until 25 November.'
  return (
    <>
      <Section heading="Stages">
        <Stages stages={stages} />
      </Section>
      <Section heading="Buttons">
        <ButtonRow>
          <Button>Share with Oak Trust</Button>
          <Button kind="quiet">Save and come back later</Button>
          <Button kind="danger">Withdraw what you shared</Button>
        </ButtonRow>
        <ButtonRow>
          <Button disabledBecause={because}>Reveal the answers</Button>
        </ButtonRow>
        <ButtonRow>
          <Button kind="danger" disabledBecause="It was read on 12 November and can no longer be withdrawn.">
            Withdraw
          </Button>
        </ButtonRow>
        <ButtonRow>
          <LinkButton to="/ui">Start the discussion</LinkButton>
          <LinkButton to="/ui" kind="quiet">
            See it as Whinfell will
          </LinkButton>
          <LinkButton to="/ui" disabledBecause="The visit is on 20 January.">
            Take a note
          </LinkButton>
        </ButtonRow>
      </Section>
    </>
  )
}
