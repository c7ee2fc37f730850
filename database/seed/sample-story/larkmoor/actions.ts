import type { StoryAction } from '../story-of-reviews.ts'

/** What Larkmoor decided to do about what it heard. */
export const actions: StoryAction[] = [
  {
    finding: 'lk-path',
    title: 'Hold a conversation about what comes next with everyone in their fourth year',
    owner: 'lucy-marsh',
    level: 'trust',
    nature: 'networking',
    startsOn: '2026-11-30',
    dueOn: '2027-06-25',
    shouldChange:
      'Everyone in their fourth to sixth year can name somebody who has talked with them about what could come next, and fewer of them leave for posts that we could have offered.',
    done: null,
  },
  {
    finding: 'lk-path',
    title:
      'Put every internal post in front of everyone in the trust five working days before it goes outside',
    owner: 'gareth-pryce',
    level: 'trust',
    nature: 'assurance',
    startsOn: '2026-11-16',
    dueOn: '2026-12-18',
    shouldChange: 'Nobody hears of one of our own posts from somebody at another trust.',
    done: {
      on: '2026-11-19',
      note: 'Agreed with all nine schools; the first bulletin went out on Thursday with four posts in it.',
    },
  },
  {
    finding: 'lk-appraisal',
    title:
      'Rewrite the appraisal form so that it begins where the policy begins, with the heads who have done it already',
    owner: 'sam-okafor',
    level: 'trust',
    nature: 'assurance',
    startsOn: '2026-12-01',
    dueOn: '2027-05-28',
    shouldChange:
      'People on both sides of the table describe appraisal first as a conversation about growth.',
    done: null,
  },
  {
    finding: 'lk-term-away',
    title: 'Plan six exchanges of a term, three of them for people who were not asked last time',
    owner: 'nadia-rahman',
    level: 'cluster',
    nature: 'networking',
    startsOn: '2027-01-11',
    dueOn: '2027-07-16',
    shouldChange:
      'A term in another school is planned for the person’s growth as well as the school’s need, and leads to a conversation afterwards about what to do with it.',
    done: null,
  },
  {
    finding: 'lk-first-year',
    title: 'Try a third year of coaching in two schools and find out what it changes',
    owner: 'beth-hargreave',
    level: 'school',
    schools: ['plover-lane-primary', 'quillbrook-academy'],
    nature: 'networking',
    startsOn: '2027-01-11',
    dueOn: '2027-07-09',
    shouldChange: 'Teachers in their third year say that somebody still takes an interest in how they teach.',
    done: null,
  },
  {
    finding: 'lk-support-staff',
    title: 'Ask support staff in three schools what growing here could mean, and tell them what we heard',
    owner: 'ada-penrose',
    level: 'trust',
    nature: 'networking',
    startsOn: '2027-01-18',
    dueOn: '2027-03-26',
    shouldChange: 'We know what support staff would like from us, and they know that we asked.',
    done: null,
  },
]
