type Named = { id: string; title: string }

/** What the schools can be narrowed to: areas of the framework, phases, and schools by name. */
export type SchoolChoices = { themes: readonly Named[]; phases: readonly Named[]; schools: readonly Named[] }

/** How the grid of schools is looked at; all of it stands in the address. An empty list leaves all in. */
export type SchoolsLook = {
  framework: string | null
  themes: readonly string[]
  phases: readonly string[]
  schools: readonly string[]
}

/** Reads from an address how the grid is looked at; what is not there, or chooses everything, narrows nothing. */
export function lookIn(search: URLSearchParams, choices: SchoolChoices): SchoolsLook {
  const chosen = (name: string, all: readonly Named[]) => {
    const wanted = all.map(({ id }) => id).filter((id) => search.getAll(name).includes(id))
    return wanted.length === all.length ? [] : wanted
  }
  return {
    framework: search.get('framework'),
    themes: chosen('theme', choices.themes),
    phases: chosen('phase', choices.phases),
    schools: chosen('school', choices.schools),
  }
}

/** What stands behind the question mark of the grid, and of its files, looked at in this way. */
export function searchOf({ framework, themes, phases, schools }: SchoolsLook): string {
  const said = new URLSearchParams([
    ...(framework ? [['framework', framework]] : []),
    ...themes.map((id) => ['theme', id]),
    ...phases.map((id) => ['phase', id]),
    ...schools.map((id) => ['school', id]),
  ])
  return said.size > 0 ? `?${said}` : ''
}

/** What the grid is narrowed to, in words, each with the address without it. */
export function appliedTo(look: SchoolsLook, choices: SchoolChoices) {
  return (['themes', 'phases', 'schools'] as const).flatMap((part) =>
    look[part].map((id) => ({
      label: choices[part].find((one) => one.id === id)?.title ?? '',
      removeHref: `/know/schools${searchOf({ ...look, [part]: look[part].filter((other) => other !== id) })}`,
    })),
  )
}
