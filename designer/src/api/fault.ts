import type { components } from './schema';

export type Remark = components['schemas']['RemarkView'];
export type Problem = components['schemas']['ApiProblem'];

/** The server refused, and says why; or it could not be reached, and then there is no problem document. */
export class ApiFault extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }

  get remarks(): Remark[] {
    return this.problem?.remarks ?? [];
  }
}

/** Nobody has answered who knows anything: the server, or what stands before it, is not ready. */
export const isAway = (fault: unknown): boolean => !(fault instanceof ApiFault) || fault.problem === null;
