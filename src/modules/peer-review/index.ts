export { isPartyTo } from './partnerships/party.ts'
export { findReview, getReview, getReviewFacts, type KnownReview, type ReviewDates } from './review-facts.ts'
export { listReviewTasks } from './tasks.ts'
