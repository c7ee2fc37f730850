import { Form } from 'react-router'
import {
  Button,
  ButtonRow,
  Checkbox,
  errorFor,
  type FieldError,
  FileInput,
  Hidden,
  LinkButton,
  Notice,
  Section,
  TextInput,
} from '#src/ui/index.ts'
import type { GivenEvidence } from '../../queries/answers.ts'
import { evidenceTypes } from '../file-kinds.ts'
import styles from './evidence.module.css'

type FormProps = {
  id: string
  /** Why no file may be added; null where one may. */
  noFilesBecause: string | null
  back: string
  typed: Record<string, unknown> | undefined
  errors: FieldError[] | undefined
}

/** Names a piece of evidence, with its link or its file. */
export function EvidenceForm({ id, noFilesBecause, back, typed, errors }: FormProps) {
  const kept = (name: string) => ({
    name,
    defaultValue: String(typed?.[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
      <input type="hidden" name="id" value={id} />
      <TextInput {...kept('title')} label="What is it called?" hint="Such as Staff survey, spring term." />
      <TextInput
        {...kept('link')}
        label="A link to it, if it has one"
        hint={
          noFilesBecause
            ? `${noFilesBecause} Leave a link out that shows who you are.`
            : 'Beginning with https://. Whoever follows it needs to be allowed to open it there.'
        }
        type="url"
        inputMode="url"
      />
      {!noFilesBecause && (
        <>
          <FileInput
            name="file"
            label="Or a file"
            hint="PDF, Word, Excel, CSV or a picture (JPEG, PNG, WebP), up to 10 MB. Nothing that names or shows a pupil. Of a picture we keep what it shows, not where and when it was taken."
            accept={evidenceTypes}
            error={errorFor(errors, 'file')}
          />
          <Checkbox
            name="noPupil"
            label="If it is a picture: it shows no pupil"
            hint="Without this a picture is not kept."
            defaultChecked={typed?.noPupil === 'yes'}
            error={errorFor(errors, 'noPupil')}
          />
        </>
      )}
      <ButtonRow>
        <Button name="intent" value="add">
          Add it
        </Button>
        <LinkButton kind="quiet" to={back}>
          Back to the answer
        </LinkButton>
      </ButtonRow>
    </Form>
  )
}

type SoFarProps = { evidence: GivenEvidence[]; fileHref: (fileId: string) => string }

/** What stands beside the answer so far, each with the way to take it away. */
export function EvidenceSoFar({ evidence, fileHref }: SoFarProps) {
  if (evidence.length === 0) return null
  return (
    <Section heading="Beside your answer so far">
      <ul className={styles.pieces}>
        {evidence.map(({ id, title, link, fileId }) => (
          <li key={id}>
            <PieceLink title={title} link={link} fileHref={fileId && fileHref(fileId)} />
            <Form method="post" encType="multipart/form-data" reloadDocument>
              <input type="hidden" name="id" value={id} />
              <Button kind="danger" name="intent" value="remove">
                Take away<Hidden> {title}</Hidden>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What was taken away last, and the way to put it back. */
export function TakenAway({ id, title }: { id: string; title: string }) {
  return (
    <Notice heading={`“${title}” is taken away`}>
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <input type="hidden" name="id" value={id} />
        <Button kind="quiet" name="intent" value="put-back">
          Put it back
        </Button>
      </Form>
    </Notice>
  )
}

type PieceProps = { title: string; link: string | null; fileHref: string | null }

/** A piece of evidence by its title, with the way to it where it has one. */
export function PieceLink({ title, link, fileHref }: PieceProps) {
  if (link)
    return (
      <a href={link} rel="noreferrer noopener nofollow">
        {title}
      </a>
    )
  return fileHref ? (
    <a href={fileHref} download>
      {title} (file)
    </a>
  ) : (
    <span>{title}</span>
  )
}
