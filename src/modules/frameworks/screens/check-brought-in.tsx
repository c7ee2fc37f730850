import { visibleTo } from '#src/modules/people/index.ts'
import { ButtonRow, LinkButton, Page, Section, SummaryList, VisibleTo } from '#src/ui/index.ts'
import { capital, countFigure, countWord } from '#src/ui/words.ts'
import { elementsIn } from '../document.ts'
import { problemsOf } from '../drafting/problems.ts'
import { enter } from '../enter.ts'
import { draftHref, draftTrail } from '../parts/trail.ts'
import { getDraft } from '../queries/drafts.ts'
import { firstElement } from '../sheets/first-element.ts'
import { FirstElement } from '../sheets/parts/first-element.tsx'
import type { Route } from './+types/check-brought-in.ts'

export const meta = () => [{ title: 'What the file held – Critical Friend' }]

export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const { id, document, setAside, organisationId } = await getDraft(db, args.params.draftId)
    const elements = elementsIn(document)
    return {
      ...{ id, title: document.title, version: document.version, creator: document.creator, setAside },
      themes: document.themes.length,
      first: firstElement(document),
      elements: elements.length,
      links: document.links.length,
      words: document.scale.map(({ word }) => word).join(', '),
      described: elements.flatMap(({ levels }) => levels.filter(({ description }) => description !== null))
        .length,
      licence: document.licence.title,
      attribution: document.attribution,
      problems: problemsOf(document).length,
      visibleTo: await visibleTo(db, 'write-frameworks', organisationId),
    }
  })
}

export default function CheckBroughtIn({ loaderData }: Route.ComponentProps) {
  const { id, title, setAside, problems } = loaderData
  return (
    <Page
      crumbs={draftTrail({ id, title }, { label: 'What the file held' })}
      heading="Is this what you meant to bring in?"
      lede="It is a draft now. Nothing is published, and nobody but your writers sees it."
      visibleTo={<VisibleTo {...loaderData.visibleTo} />}
    >
      <SummaryList
        rows={[
          { key: 'Framework', value: `${title}, version ${loaderData.version}` },
          { key: 'By', value: loaderData.creator },
          {
            key: 'What is in it',
            value: `${countFigure(loaderData.themes, 'theme', 'themes')}, ${countFigure(loaderData.elements, 'element', 'elements')}`,
          },
          { key: 'The four levels, from the weaker end', value: loaderData.words },
          { key: 'Descriptions of levels', value: orNone(loaderData.described, 'text', 'texts') },
          { key: 'Links to other frameworks', value: orNone(loaderData.links, 'link', 'links') },
          { key: 'Licence', value: loaderData.licence || 'The file names none' },
          { key: 'Attribution', value: loaderData.attribution || 'The file names none' },
        ]}
      />
      <Section
        heading="What the file held and this does not"
        lede={
          setAside.length === 0
            ? 'Nothing: all of it is in the draft.'
            : 'We cannot keep these, or had to keep them differently. Your file still has them.'
        }
      >
        {setAside.length > 0 && (
          <ul>
            {setAside.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Section>
      <FirstElement
        parts={loaderData.first}
        lede="Does each text stand beside its name? If not, remove the draft and bring the file in again, or mend it in the draft."
      />
      {problems > 0 && (
        <p>
          {capital(countWord(problems, 'thing stands', 'things stand'))} in the way of publishing it; the
          draft lists them.
        </p>
      )}
      <ButtonRow>
        <LinkButton to={draftHref(id)}>Go on to the draft</LinkButton>
      </ButtonRow>
    </Page>
  )
}

function orNone(count: number, one: string, many: string): string {
  return count === 0 ? 'None' : countFigure(count, one, many)
}
