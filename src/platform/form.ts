import { ZodArray, type ZodObject, type ZodType, type z } from 'zod'

/** One thing wrong with a form: the field, and a sentence that says what happened and what to do. */
export type FieldError = { field: string; message: string }

/** What a person typed, field by field, so that it can be shown again. */
export type Typed = Record<string, string | string[]>

/** A form as read: its value, or what is wrong with it beside what was typed. */
export type FormResult<T> = { ok: true; value: T } | { ok: false; errors: FieldError[]; typed: Typed }

/** Reads what was typed, without files. Text is trimmed and NFC-normalised (S-08); keys of the language are dropped (S-74). */
export function typedIn(data: FormData): Typed {
  const typed: Typed = {}
  for (const key of new Set(data.keys())) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue
    const all = data
      .getAll(key)
      .filter((v) => typeof v === 'string')
      .map((v) => (isSecret(key) ? v : v.normalize('NFC').replace(/\r\n/g, '\n').trim()))
    typed[key] = all.length === 1 ? all[0]! : all
  }
  return typed
}

/** A password is taken as it is, and never goes back to the browser; its field's name begins with the word (S-35). */
function isSecret(field: string): boolean {
  return field.startsWith('password')
}

/** What was typed, as it may be shown again. */
export function shownAgain(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([field]) => !isSecret(field)))
}

/** Checks what was typed against a schema; a field that is a list in the schema is read as one, others come once. */
export function checkForm<S extends ZodObject>(schema: S, typed: Typed): FormResult<z.output<S>> {
  const raw: Record<string, unknown> = {}
  for (const [key, kind] of Object.entries(schema.shape)) {
    const value = typed[key]
    if (isList(kind as ZodType)) raw[key] = value === undefined ? [] : Array.isArray(value) ? value : [value]
    else raw[key] = value
  }
  const checked = schema.safeParse(raw)
  if (checked.success) return { ok: true, value: checked.data }
  const errors = new Map<string, FieldError>()
  for (const issue of checked.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    if (!errors.has(field)) errors.set(field, { field, message: issue.message })
  }
  return { ok: false, errors: [...errors.values()], typed: shownAgain(typed) }
}

function isList(kind: ZodType): boolean {
  if (kind instanceof ZodArray) return true
  const inner = (kind as unknown as { def: { innerType?: ZodType } }).def.innerType
  return inner ? isList(inner) : false
}
