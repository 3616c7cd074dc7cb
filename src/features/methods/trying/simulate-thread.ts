import { parentPort, workerData } from 'node:worker_threads';
import { type Simulation, simulate } from '#method/simulate.ts';

/** The other side of simulate-apart.ts: one run, and the thread is over. */
const asked: Simulation = workerData;
parentPort?.postMessage(simulate(asked));
