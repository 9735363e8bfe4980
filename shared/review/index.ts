export { changeKey, firstTicks, planReview, type ReviewTicks } from './planReview';
export { isKeptSheet, type ReviewChange, type ReviewReturn, readReview } from './readReview';
export { isReviewable, KEPT_SHEET, type ReviewField } from './review';
export { type ReviewPicture, writeReview } from './writeReview';
