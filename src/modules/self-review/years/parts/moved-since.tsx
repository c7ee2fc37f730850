import { ButtonRow, LinkButton, Notice } from '#src/ui/index.ts'

/** Levels that have moved since a group was told what came of its answers, with the way to tell it. */
export function MovedSince({ lines }: { lines: readonly string[] }) {
  return (
    <Notice heading="Levels have moved since, and this group has not been told.">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ButtonRow>
        <LinkButton kind="quiet" to="?moved">
          Put them in
        </LinkButton>
      </ButtonRow>
    </Notice>
  )
}
