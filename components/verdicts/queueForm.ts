/** The form to which the boxes of the queue's rows belong, wherever they stand. */
export const QUEUE_FORM = "queue-change";
