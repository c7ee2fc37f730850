export { findReview, getReview, getReviewFacts, type KnownReview, type ReviewDates } from './review-facts.ts'
