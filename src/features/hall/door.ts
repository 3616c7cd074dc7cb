import { papersBefore } from './receiving/before.ts';

export { papersBefore };
