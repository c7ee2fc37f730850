import { larkmoorSelfReview } from './larkmoor/self-review.ts'
import { larkmoorWithWhinfell } from './larkmoor-with-whinfell.ts'
import { people } from './people.ts'
import { programme, schools, trusts } from './places.ts'
import { hollinfoldSelfReview } from './small-trusts/hollinfold-self-review.ts'
import { kestrelbeckSelfReview } from './small-trusts/kestrelbeck-self-review.ts'
import { kestrelbeckWithOttermarsh } from './small-trusts/kestrelbeck-with-ottermarsh.ts'
import { saltmereSelfReview } from './small-trusts/saltmere-self-review.ts'
import { saltmereWithHollinfold } from './small-trusts/saltmere-with-hollinfold.ts'
import type { Story } from './story.ts'
import { whinfellSelfReview } from './whinfell/self-review.ts'

/**
 * Six invented trusts and what happened between them: one partnership that has been all the way, one whose
 * teams are asking each other questions, and one that a chief executive has still to accept.
 */
export const sampleStory: Story = {
  programme,
  trusts,
  schools,
  people,
  selfReviews: [
    larkmoorSelfReview,
    whinfellSelfReview,
    saltmereSelfReview,
    hollinfoldSelfReview,
    kestrelbeckSelfReview,
  ],
  partnerships: [larkmoorWithWhinfell, saltmereWithHollinfold, kestrelbeckWithOttermarsh],
}
