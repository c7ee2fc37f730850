import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { type FieldProps, Fieldset, fieldIds } from '../forms/field.tsx'
import type { LevelPosition } from './level.ts'
import styles from './level-choice.module.css'
import { Steps } from './level-mark.tsx'
import { levelShade } from './level-shade.ts'

export type LevelOption = { value: string; word: string; position: LevelPosition; description?: ReactNode }

export type LevelChoiceProps = FieldProps & {
  levels: LevelOption[]
  defaultValue?: string
  /** An answer without a place on the scale: “I can't say”. */
  none?: { value: string; word: string }
}

/**
 * Choosing a level: four words in a row, from the weaker description to the stronger, each with its shade
 * once it is chosen. Where only the ends are described, their descriptions stand over the ends.
 */
export function LevelChoice({ levels, defaultValue, none, ...field }: LevelChoiceProps) {
  const base = fieldIds(field).id
  const described = levels.filter((level) => level.description)
  return (
    <Fieldset {...field}>
      {described.length > 0 && (
        <div className={described.length === 2 ? styles.ends : styles.each}>
          {described.map((level) => (
            <p key={level.value}>
              <b>{level.word}</b> {level.description}
            </p>
          ))}
        </div>
      )}
      <div className={styles.scale}>
        {levels.map((level, index) => (
          <div key={level.value}>
            <input
              type="radio"
              id={index === 0 ? base : `${base}-${index + 1}`}
              name={field.name}
              value={level.value}
              defaultChecked={level.value === defaultValue}
            />
            <label
              htmlFor={index === 0 ? base : `${base}-${index + 1}`}
              className={classNames(levelShade(level.position))}
            >
              <Steps position={level.position} />
              {level.word}
            </label>
          </div>
        ))}
      </div>
      {none && (
        <div className={styles.none}>
          <input
            type="radio"
            id={`${base}-none`}
            name={field.name}
            value={none.value}
            defaultChecked={none.value === defaultValue}
          />
          <label htmlFor={`${base}-none`}>{none.word}</label>
        </div>
      )}
    </Fieldset>
  )
}
