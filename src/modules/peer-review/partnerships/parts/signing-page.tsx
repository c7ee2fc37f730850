import { ErrorSummary, type FieldError } from '#src/ui/index.ts'
import type { signPage } from '../signing/sign-page.ts'
import { PartnershipPage } from './partnership-page.tsx'
import { SignedTextSections } from './signed-text.tsx'
import { Signatures, SignForm } from './signing.tsx'

type SigningPageProps = {
  page: Awaited<ReturnType<typeof signPage>>
  lede: string
  answered: { errors: readonly FieldError[]; typed: Record<string, string | string[]> } | undefined
}

/** A text that both trusts sign: the words, the signatures under them, and for a chief executive the place to sign. */
export function SigningPage({ page, lede, answered }: SigningPageProps) {
  const { partnership, trust, hasSigned, isChief, because, text, signed } = page
  return (
    <PartnershipPage
      width="form"
      partnership={partnership}
      here={text.title}
      heading={text.title}
      lede={lede}
      notice={<ErrorSummary errors={answered?.errors} />}
    >
      <SignedTextSections text={text} />
      <Signatures signed={signed} />
      {!hasSigned && isChief && (
        <SignForm trust={trust} because={because} errors={answered?.errors} typed={answered?.typed} />
      )}
      {!hasSigned && !isChief && <p>The chief executive of {trust} signs this page.</p>}
    </PartnershipPage>
  )
}
