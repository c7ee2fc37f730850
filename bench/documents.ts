import { ask, openConnection } from './ask.ts'
import { asOwner, type Person, signInAt } from './people.ts'

/** How long one kind of file took: the first time, when its renderer is loaded, and the slowest of five after it. */
export type MadeFile = { file: string; firstMs: number; laterMs: number; bytes: number }

const files = ['agreed.docx', 'agreed.pdf', 'agreed.xlsx', 'agreed.csv', 'board.pdf', 'board.docx']

/** Takes every file of a fully agreed self-review away, as its leader, from the running product. */
export async function measureDocuments(url: string): Promise<MadeFile[]> {
  const [leader] = await asOwner<Person & { selfReviewId: string }>(`
    select p.id as "personId", p.name, p.email, r.id as "selfReviewId"
    from access.seats s join self_review.self_reviews r on r.id = s.place
    join access.memberships m on m.id = s.membership_id and m.role = 'improvement_director'
    join people.persons p on p.id = m.person_id
    where s.role = 'leader'
    order by (select count(*) from self_review.agreements a where a.self_review_id = r.id) desc, r.id limit 1`)
  const cookie = await signInAt(url, leader!)
  const connection = openConnection()
  const made: MadeFile[] = []
  for (const file of files) {
    const times: number[] = []
    let bytes = 0
    for (let n = 0; n < 6; n++) {
      const began = performance.now()
      const answer = await ask(
        { url: `${url}/know/self-reviews/${leader!.selfReviewId}/outcome/${file}`, cookie },
        connection,
      )
      if (answer.status !== 200) throw new Error(`${file} answered ${answer.status}.`)
      times.push(performance.now() - began)
      bytes = answer.body.byteLength
    }
    const [firstMs = 0, ...later] = times
    made.push({ file, firstMs, laterMs: Math.max(...later), bytes })
  }
  connection.destroy()
  return made
}
