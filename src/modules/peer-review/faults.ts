import { data } from 'react-router'
import type { FieldError, Typed } from '#src/platform/form.ts'

/** Answers a form that does not hold for reasons beyond its fields: 422, the errors, and what was typed. */
export function withFaults(errors: FieldError[], typed: Record<string, unknown>) {
  return data({ errors, typed: typed as Typed }, { status: 422 })
}
