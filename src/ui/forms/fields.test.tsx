import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Button } from '../acts/button.tsx'
import { LevelChoice } from '../levels/level-choice.tsx'
import { Checkbox, Checkboxes, Radios } from './choices.tsx'
import type { FieldProps } from './field.tsx'
import { PasswordInput } from './password-input.tsx'
import { TextArea } from './text-area.tsx'
import { DateInput, FileInput, Select, TextInput } from './text-input.tsx'

const choices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

const fields: [string, ComponentType<FieldProps>][] = [
  ['TextInput', TextInput],
  ['TextArea', (props) => <TextArea {...props} limit={100} />],
  ['Select', (props) => <Select {...props} options={choices} />],
  ['DateInput', DateInput],
  ['FileInput', FileInput],
  ['PasswordInput', PasswordInput],
  ['Radios', (props) => <Radios {...props} choices={choices} />],
  ['Checkboxes', (props) => <Checkboxes {...props} choices={choices} />],
  ['Checkbox', Checkbox],
  [
    'LevelChoice',
    (props) => <LevelChoice {...props} levels={[{ value: 'green', word: 'Green', position: 4 }]} />,
  ],
]

describe.each(fields)('%s', (_, Component) => {
  const html = renderToStaticMarkup(
    <Component name="when" label="When?" hint="Roughly." error="Enter when it was" />,
  )

  test('has its name as its id, once, so that an error summary can link to it', () => {
    expect([...html.matchAll(/ id="when"/g)]).toHaveLength(1)
    expect(html).toMatch(/<(input|textarea|select)[^>]* id="when"/)
    expect(html).toContain('for="when"')
  })

  test('is described by its hint and its error', () => {
    expect(html).toMatch(/aria-describedby="when-hint when-error/)
    expect(html).toContain('id="when-hint"')
    expect(html).toContain('id="when-error"')
    expect(html).toContain('Error: </span>Enter when it was')
  })

  test('says nothing of an error where there is none', () => {
    const clean = renderToStaticMarkup(<Component name="when" label="When?" />)
    expect(clean).not.toMatch(/aria-invalid|when-error|when-hint|data-error/)
  })
})

test('a button that cannot be used stays, sends nothing, and says why', () => {
  const html = renderToStaticMarkup(<Button disabledBecause="Two answers are missing.">Reveal</Button>)
  expect(html).toContain('type="button"')
  expect(html).toContain('aria-disabled="true"')
  expect(html).toContain('Two answers are missing.')
})
