import { href } from 'react-router'
import { notMade } from '#src/platform/documents/download.ts'
import { Button, Checkboxes, ErrorSummary, errorFor, Notice, Page, Radios } from '#src/ui/index.ts'
import { enter } from '../../enter.ts'
import { libraryTrail } from '../../parts/trail.ts'
import { getFrameworkVersion } from '../../queries/versions.ts'
import { purposes } from '../wording-document.ts'
import type { Route } from './+types/choose-wording.ts'

export const meta = () => [{ title: 'Use these words – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.read', async ({ db }) => {
    const { id, title, version, themes } = await getFrameworkVersion(db, args.params.versionId)
    const asked = new URL(args.request.url).searchParams
    return {
      ...{ id, title, version },
      themes: themes.map((theme) => ({
        title: theme.title,
        elements: theme.elements.map((element) => ({ value: element.id, label: element.title })),
      })),
      chosen: asked.getAll('element'),
      purpose: asked.get('for') ?? purposes[0]?.value,
      errors: asked.has('none')
        ? [{ field: 'element', message: 'Choose one element at least: its words are what the page holds.' }]
        : [],
      notMade: notMade(args.request.url),
    }
  })
}

export default function ChooseWording({ loaderData }: Route.ComponentProps) {
  const { id, title, version, themes, chosen, purpose, errors } = loaderData
  return (
    <Page
      crumbs={libraryTrail(
        { label: title, href: href('/frameworks/:versionId', { versionId: id }) },
        { label: 'Use these words' },
      )}
      width="form"
      kicker={`${title}, version ${version}`}
      heading="Which words do you want to use?"
      lede="Say it once, in the same words everywhere: a page of Word to paste from, with what you choose and where it comes from."
      notice={
        errors.length > 0 ? (
          <ErrorSummary errors={errors} />
        ) : (
          loaderData.notMade && <Notice heading="No file was made">{loaderData.notMade}</Notice>
        )
      }
    >
      <form method="get" action={href('/frameworks/:versionId/wording.docx', { versionId: id })}>
        <Radios
          name="for"
          label="What are they for?"
          defaultValue={purpose}
          choices={purposes.map(({ value, label, hint }) => ({ value, label, hint }))}
        />
        {themes.map((theme, at) => (
          <Checkboxes
            key={theme.title}
            name="element"
            id={at === 0 ? 'element' : `element-${at}`}
            label={theme.title}
            choices={theme.elements}
            defaultValue={chosen}
            error={at === 0 ? errorFor(errors, 'element') : undefined}
          />
        ))}
        <Button kind="primary">Make the page of Word</Button>
      </form>
    </Page>
  )
}
