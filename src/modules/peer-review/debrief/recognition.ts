/** What a host may think of a finding. */
export const recognitions = ['we_recognise_this', 'this_surprises_us', 'we_see_it_differently'] as const
export type Recognition = (typeof recognitions)[number]

/** What a page calls each; it goes on after the host's name, as 'Larkmoor reflects · we recognise this'. */
export const recognitionWords: Record<Recognition, string> = {
  we_recognise_this: 'we recognise this',
  this_surprises_us: 'this surprises us',
  we_see_it_differently: 'we see it differently',
}

/** What the host thinks of one finding. */
export type Reflection = { findingId: string; recognition: Recognition; text: string }

/** The reflections as they cross to the visiting team and the associate. */
export type FrozenReflections = { reflections: readonly Reflection[] }
