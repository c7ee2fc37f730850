import { kestrelbeckSelfReview } from './kestrelbeck-with-ottermarsh/kestrelbeck-self-review.ts'
import { ottermarshSelfReview } from './kestrelbeck-with-ottermarsh/ottermarsh-self-review.ts'
import { kestrelbeckWithOttermarsh } from './kestrelbeck-with-ottermarsh/partnership.ts'
import { larkmoorFirstSelfReview } from './larkmoor/first-self-review.ts'
import { larkmoorSelfReview } from './larkmoor/self-review.ts'
import { larkmoorWithWhinfell } from './larkmoor-with-whinfell.ts'
import { kestrelbeckNextSelfReview } from './next-round/kestrelbeck-self-review.ts'
import { larkmoorNextSelfReview } from './next-round/larkmoor-self-review.ts'
import { larkmoorWithKestrelbeck } from './next-round/larkmoor-with-kestrelbeck.ts'
import { saltmereWithOttermarsh } from './next-round/saltmere-with-ottermarsh.ts'
import { whinfellWithHollinfold } from './next-round/whinfell-with-hollinfold.ts'
import { people } from './people.ts'
import { programme, schools, trusts } from './places.ts'
import { hollinfoldSelfReview } from './small-trusts/hollinfold-self-review.ts'
import { saltmereSelfReview } from './small-trusts/saltmere-self-review.ts'
import { saltmereWithHollinfold } from './small-trusts/saltmere-with-hollinfold.ts'
import type { Story } from './story.ts'
import { whinfellSelfReview } from './whinfell/self-review.ts'

/**
 * Six invented trusts and what happened between them, with something at every stage. In their first round one pair has
 * been all the way, one is in the middle of its visits and one explores; in the next, one pair answers its self-reviews,
 * one is signing, and one waits for a chief executive to accept. Larkmoor had looked at itself alone the year before.
 */
export const sampleStory: Story = {
  programme,
  trusts,
  schools,
  people,
  selfReviews: [
    larkmoorSelfReview,
    whinfellSelfReview,
    kestrelbeckSelfReview,
    ottermarshSelfReview,
    saltmereSelfReview,
    hollinfoldSelfReview,
    larkmoorNextSelfReview,
    kestrelbeckNextSelfReview,
    larkmoorFirstSelfReview,
  ],
  partnerships: [
    larkmoorWithWhinfell,
    kestrelbeckWithOttermarsh,
    saltmereWithHollinfold,
    larkmoorWithKestrelbeck,
    whinfellWithHollinfold,
    saltmereWithOttermarsh,
  ],
}
