/** What Node lends to the ballots: native arithmetic, its random generator, files, threads. */
export { openFile } from "./file.ts";
export { nodeChance, nodeMachine } from "./machine.ts";
export { BallotPool, type PoolOf } from "./pool.ts";
export { beHand, crewOfThreads, isHand } from "./threads.ts";
