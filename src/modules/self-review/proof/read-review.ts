import type { Heard as HeardForFiles } from '../documents/agreed-review.ts'
import { asHeatMap } from '../heat-map.ts'
import type { LevelWords } from '../middle.ts'
import type { HandedOver } from './handed-over.ts'
import type { Review } from './scene.ts'

/** What the levels are called in every framework of the proof. */
export const words: LevelWords = ['red', 'amber-red', 'amber-green', 'green']

/** A self-review as a screen has read it. */
export type Read = ReturnType<typeof asRead>

/** Reads what was handed over of a self-review, as every screen does. */
export function asRead(review: Review, handed: HandedOver) {
  const framework = {
    ...{ title: 'A framework', version: '1', words },
    themes: review.themes.map(({ id, title, elements }) => ({
      ...{ id, title, code: null, note: null },
      elements: elements.map(asElement),
    })),
  }
  const { perspectives, heard, agreed } = handed
  return { review, handed, framework, heatMap: asHeatMap(framework, perspectives, heard, agreed) }
}

function asElement(id: string): HeardForFiles['framework']['themes'][number]['elements'][number] {
  return {
    ...{ id, title: `Element ${id}`, shortTitle: null, code: null, strand: null, prompts: [], levels: [] },
    ...{
      evidence: [],
      evidenceTiers: null,
      challengeQuestions: ['How do we know?'],
      kind: null,
      weight: null,
    },
  }
}
