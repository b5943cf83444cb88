import { setHost } from '../ipc/call';
import { fakeHost } from './fakeHost';
import { samplePlan } from './samplePlan';

/** The page over the fake host: `fake.html` on the development server, `?empty` for a library without plans. */
setHost(fakeHost(location.search === '?empty' ? [] : [samplePlan()]));
await import('../main');
