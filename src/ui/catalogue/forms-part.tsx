import type { KindOfPlace } from '../forms/places.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  Checkboxes,
  ColourInput,
  DateInput,
  errorFor,
  type FieldError,
  FileInput,
  LevelChoice,
  LevelQuestion,
  PasswordInput,
  PlacesChoice,
  Radios,
  SaveStatus,
  Section,
  Select,
  TextArea,
  TextInput,
  TwoVersions,
} from '../index.ts'

const places: KindOfPlace[] = [
  { value: 'outside', label: 'Outside' },
  {
    value: 'rooms',
    label: 'In a room',
    which: {
      ...{ name: 'rooms', label: 'In which?', hint: 'You can leave this open.' },
      among: ['Hall', 'Library', 'Kitchen'].map((label) => ({ value: label, label })),
    },
  },
  {
    value: 'elsewhere',
    label: 'Elsewhere',
    which: { name: 'elsewhere', label: 'Where?', hint: 'You can leave this open.', suggested: ['Town hall'] },
  },
]

/** Every field; with errors, every field's error. */
export function FormsPart({ errors }: { errors?: FieldError[] }) {
  const error = (field: string) => errorFor(errors, field)
  return (
    <Section heading={errors ? 'Forms with a problem' : 'Forms'}>
      <TwoVersions
        by="Sam Okafor"
        fields={[
          {
            label: 'What exactly?',
            theirs: 'It is the form you do in October.',
            mine: 'Growth comes first, they say.',
          },
        ]}
      />
      <form noValidate>
        <Writing error={error} />
        <Choosing error={error} />
        <Checkbox
          name="agree"
          label="I agree to the principles on behalf of the trust"
          hint="You can withdraw at any time; what was written stays with the review."
          error={error('agree')}
        />
        <ButtonRow>
          <Button>Save note</Button>
          <Button kind="quiet">Come back later</Button>
        </ButtonRow>
        <SaveStatus state="saved" words="Saved 10:42" />
        <SaveStatus state="waiting" words="Saved on this tablet. 3 notes wait for wifi." />
        <SaveStatus state="failed" words="Not saved. Copy your text and try again." />
      </form>
    </Section>
  )
}

type Part = { error: (field: string) => string | undefined }

function Writing({ error }: Part) {
  const written = '“I found out about the post from a friend at another trust.” Two others nodded.'
  return (
    <>
      <TextInput
        name="title"
        label="What is it called?"
        hint="As you would say it aloud."
        error={error('title')}
      />
      <TextArea
        name="body"
        label="What exactly?"
        hint="Their words, no names, no pupils. A concern about a child? Tell Imogen Vale now: 01632 960 118."
        error={error('body')}
        limit={2000}
        defaultValue={written}
      />
      <TextInput name="code" label="URN" short inputMode="numeric" defaultValue="136278" readOnly />
      <ColourInput
        name="colour"
        pickerName="picked"
        pickerLabel="Pick the colour"
        label="The colour of headings"
        hint="As # and six letters or figures, such as #0E5A5A."
        defaultValue="#7B1E3A"
        otherwise="#0e5a5a"
      />
      <DateInput name="when" label="When will it be done?" error={error('when')} defaultValue="2026-12-14" />
      <PasswordInput
        name="password"
        label="Password"
        hint="At least twelve characters."
        defaultValue="correct horse"
      />
      <FileInput name="file" label="The register" hint="A CSV file of up to 80 MB." accept=".csv" />
    </>
  )
}

function Choosing({ error }: Part) {
  return (
    <>
      <Select
        name="about"
        label="Which question does it help with?"
        error={error('about')}
        empty="Choose one"
        options={[
          { value: 'path', label: 'Path after year three' },
          { value: 'first', label: 'First years' },
        ]}
      />
      <Radios
        name="heard"
        shape="pills"
        label="Did you see it or hear it?"
        error={error('heard')}
        defaultValue="heard"
        choices={[
          { value: 'heard', label: 'Heard' },
          {
            value: 'saw',
            label: 'Saw',
            more: <TextInput name="where" label="Where?" hint="It is asked only of whoever saw it." />,
          },
          { value: 'read', label: 'Read' },
          { value: 'felt', label: 'Counted', disabledBecause: 'No data was shared.' },
        ]}
      />
      <PlacesChoice
        field={(name) => ({ name, defaultValue: name === 'place' ? 'rooms' : '', error: error(name) })}
        name="place"
        label="Where was it?"
        kinds={places}
      />
      <Radios
        name="complete"
        label="Have you completed this section?"
        choices={[
          { value: 'yes', label: 'Yes' },
          {
            value: 'no',
            label: 'No, I’ll come back later',
            hint: 'It stays as it is and nobody else sees it.',
          },
          { value: 'never', label: 'It does not concern us', disabledBecause: 'Both trusts must answer it.' },
        ]}
      />
      <Checkboxes
        name="methods"
        label="How was it found?"
        error={error('methods')}
        defaultValue={['interview']}
        choices={[
          { value: 'interview', label: 'Interview' },
          { value: 'walk', label: 'Learning walk', hint: 'Two people together, ten minutes a room.' },
          { value: 'document', label: 'Document' },
        ]}
      />
      <LevelQuestion
        title="Building capacity"
        prompts={['Who could lead each of our schools, if its head left at Easter?']}
        name="question"
        none={{ value: 'none', word: 'Not mine to judge' }}
        levels={[
          { value: 'red', word: 'red', position: 1, description: 'Nobody knows who could.' },
          { value: 'amber-red', word: 'amber-red', position: 2, description: null },
          { value: 'amber-green', word: 'amber-green', position: 3, description: null },
          { value: 'green', word: 'green', position: 4, description: 'Several people could, and know it.' },
        ]}
      />
      <LevelChoice
        name="level"
        label="Recruiting, developing and retaining talent"
        hint="Which description are you nearer?"
        error={error('level')}
        defaultValue="amber-green"
        none={{ value: 'none', word: 'I can’t say from where I stand' }}
        levels={[
          {
            value: 'red',
            word: 'Red',
            position: 1,
            description: 'Posts are filled school by school, and good people leave to grow.',
          },
          { value: 'amber-red', word: 'Amber-red', position: 2 },
          { value: 'amber-green', word: 'Amber-green', position: 3 },
          {
            value: 'green',
            word: 'Green',
            position: 4,
            description: 'Everybody can name what could come next for them, and in which school.',
          },
        ]}
      />
    </>
  )
}
