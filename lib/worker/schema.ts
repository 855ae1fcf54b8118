import { z } from "zod";
import { filter } from "@/lib/fields";

/** The queue counts its jobs by bigints. */
const jobId = z.string().regex(/^[1-9]\d{0,17}$/);

export const namedJob = z.object({ jobId });
export type NamedJob = z.infer<typeof namedJob>;

/** `show`: all jobs that are there, or those that failed. */
export const jobFilter = z.object({ show: filter(z.enum(["failed"])), after: filter(jobId) });
export type JobFilter = z.infer<typeof jobFilter>;
