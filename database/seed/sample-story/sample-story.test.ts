import { describe, expect, it } from 'vitest'
import { readPack } from '#src/modules/frameworks/pack.ts'
import framework from '#src/modules/frameworks/packs/school-improvement-capacity.json' with { type: 'json' }
import { elementKeys, elementTitles } from './elements.ts'
import { sampleStory } from './sample-story.ts'
import type { Key, StoryPerson, StoryRole } from './story.ts'

const { trusts, schools, people, selfReviews, partnerships } = sampleStory

const personOf = (key: Key): StoryPerson => {
  const person = people.find((each) => each.key === key)
  if (!person) throw new Error(`Nobody is called ${key}`)
  return person
}
const worksAt = (key: Key, organisation: Key) =>
  personOf(key).positions.some((position) => position.organisation === organisation)
const hasRole = (key: Key, role: StoryRole) =>
  personOf(key).positions.some((position) => position.role === role)

const isOnce = (values: unknown[]) => new Set(values).size === values.length

describe('places and people', () => {
  it('has six trusts, thirty schools and a crowd of about seventy', () => {
    expect(trusts).toHaveLength(6)
    expect(schools).toHaveLength(30)
    expect(people.length).toBeGreaterThanOrEqual(65)
    expect(people.length).toBeLessThanOrEqual(80)
  })

  it('gives everything a key and a number of its own, far from those in use', () => {
    expect(isOnce([...trusts, ...schools].map((place) => place.key))).toBe(true)
    expect(isOnce(people.map((person) => person.key))).toBe(true)
    expect(isOnce(schools.map((school) => school.urn))).toBe(true)
    expect(schools.every((school) => school.urn > 990_000)).toBe(true)
  })

  it('puts every school in a trust, not before the trust was there', () => {
    for (const school of schools) {
      const trust = trusts.find((each) => each.key === school.trust)
      expect(trust, school.name).toBeDefined()
      expect(school.joinedOn >= trust!.openedOn, school.name).toBe(true)
    }
  })

  it('writes to nobody: every address is invalid by design, and used once', () => {
    expect(people.filter((person) => !/^[a-z.]+@[a-z]+\.sample\.invalid$/.test(person.email))).toEqual([])
    expect(isOnce(people.map((person) => person.email))).toBe(true)
  })

  it.each(trusts)('$name has the people a trust needs', (trust) => {
    const count = (role: StoryRole) =>
      people.filter((person) =>
        person.positions.some((position) => position.organisation === trust.key && position.role === role),
      ).length
    expect(count('chief_executive')).toBe(1)
    expect(count('improvement_director')).toBe(1)
    expect(count('safeguarding_lead')).toBe(1)
    expect(count('data_protection_officer')).toBe(1)
    expect(count('trustee')).toBeGreaterThanOrEqual(2)
    expect(count('headteacher')).toBeGreaterThanOrEqual(1)
  })

  it('uses the elements of the framework, in its order', () => {
    const titles = readPack(framework).document.themes.flatMap((theme) =>
      theme.elements.map((element) => element.title),
    )
    expect(Object.values(elementTitles)).toEqual(titles)
  })
})

describe.each(selfReviews)('the self-review $key', (selfReview) => {
  it('is led and answered by people of the trust, each in one perspective', () => {
    const everybody = selfReview.perspectives.flatMap((perspective) => perspective.respondents)
    expect(isOnce(everybody)).toBe(true)
    for (const key of [...selfReview.leaders, ...everybody]) {
      expect(worksAt(key, selfReview.trust), key).toBe(true)
    }
    expect(selfReview.finished.every((key) => everybody.includes(key))).toBe(true)
  })

  it('lets each perspective speak as its mode allows', () => {
    for (const { mode, respondents, present, name } of selfReview.perspectives) {
      if (mode === 'anonymous') expect(respondents.length, name).toBeGreaterThanOrEqual(3)
      if (mode === 'in_the_room') expect(respondents, name).toHaveLength(1)
      expect(present !== null && present > 1, name).toBe(mode === 'in_the_room')
    }
  })

  it('has finished respondents answer every element, and comments on a good share', () => {
    for (const person of selfReview.finished) {
      const own = selfReview.answers.filter((answer) => answer.person === person)
      expect(own.map((answer) => answer.element).toSorted(), person).toEqual(elementKeys.toSorted())
    }
    const comments = selfReview.answers.filter((answer) => answer.comment !== null)
    expect(comments.length / selfReview.answers.length).toBeGreaterThan(0.2)
  })

  it('agrees a level on every element once it has been revealed, and on none before', () => {
    const agreed = selfReview.agreements.map((agreement) => agreement.element)
    expect(agreed.toSorted()).toEqual(selfReview.revealedOn ? elementKeys.toSorted() : [])
    expect(selfReview.agreements.every((each) => each.rationale !== '' && each.evidence.length > 0)).toBe(
      true,
    )
    expect(selfReview.agreements.some((each) => each.isPriority)).toBe(selfReview.revealedOn !== null)
  })
})

describe('what makes it a story', () => {
  it('has Larkmoor’s executives and middle leaders at opposite ends on keeping good people', () => {
    const levels = (perspective: Key) =>
      selfReviews[0]!.answers
        .filter((answer) => answer.perspective === perspective && answer.element === 'talent')
        .map((answer) => answer.level ?? 0)
    expect(Math.min(...levels('executives'))).toBeGreaterThanOrEqual(2)
    expect(levels('middle-leaders').filter((level) => level === 1).length).toBeGreaterThan(3)
  })

  it('has three pairs in the first round and three in the next, every trust once in each', () => {
    const inRound = (pairs: typeof partnerships) =>
      pairs.flatMap(({ partners }) => partners.map(({ trust }) => trust)).toSorted()
    const everyTrust = trusts.map(({ key }) => key).toSorted()
    expect(inRound(partnerships.slice(0, 3))).toEqual(everyTrust)
    expect(inRound(partnerships.slice(3))).toEqual(everyTrust)
  })

  it('has self-reviews that some have answered, some have begun and some have not', () => {
    for (const { perspectives, answers, finished } of selfReviews.filter(({ revealedOn }) => !revealedOn)) {
      const invited = perspectives.flatMap(({ respondents }) => respondents)
      const begun = new Set(answers.map(({ person }) => person))
      expect(finished.length).toBeGreaterThan(0)
      expect(begun.size).toBeGreaterThan(finished.length)
      expect(invited.length).toBeGreaterThan(begun.size)
    }
  })
})

describe.each(partnerships)('the partnership $name', (partnership) => {
  it('is proposed and accompanied by the programme', () => {
    expect(hasRole(partnership.proposedBy, 'programme_lead')).toBe(true)
    expect(hasRole(partnership.associate, 'associate')).toBe(true)
  })

  it('names people of the trust that they speak for, and numbers that reach nobody', () => {
    for (const partner of partnership.partners) {
      expect(hasRole(partner.safeguardingLead.person, 'safeguarding_lead')).toBe(true)
      expect(partner.safeguardingLead.telephone).toMatch(/^01632 960 \d{3}$/)
      const named = [partner.safeguardingLead.person, partner.dataContact.person, ...partner.explorers]
      expect(named.every((key) => worksAt(key, partner.trust))).toBe(true)
    }
  })

  it('has each question asked by an explorer of one trust and answered by the other', () => {
    for (const question of partnership.questions) {
      const asker = partnership.partners.find((partner) => partner.explorers.includes(question.askedBy))
      expect(asker, question.askedBy).toBeDefined()
      expect(asker!.trust).not.toBe(question.askedOf)
      expect(question.question).toMatch(/\?$/)
      if (question.answer) {
        expect(worksAt(question.answer.by, question.askedOf)).toBe(true)
        expect(question.answer.on >= question.askedOn).toBe(true)
      }
    }
  })
})
