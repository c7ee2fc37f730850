import { ownedBy } from '#src/ui/words.ts'

type Whose = { organisation: string | null; organisationKind: string | null }

/** Who can read a version once it is published, as `frameworks.mine_to_read` has it; it goes on after “Visible to”. */
export function readersWords({ organisation, organisationKind }: Whose): string {
  if (organisation === null || organisationKind === 'programme')
    return 'everybody who is signed in, in any trust or programme.'
  return `${ownedBy(organisation)} people and those of its schools. Nobody else.`
}
