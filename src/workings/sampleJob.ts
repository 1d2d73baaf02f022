/** The job a sample is inserted under, which tells it from an answer. */
export const SAMPLE_JOB = "Sample";
