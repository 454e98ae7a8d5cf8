import { useAbout } from '../api/queries';
import { dayIn } from './values';

/** Today where the shop is, as 2026-10-31. */
export const useToday = (): string => dayIn(useAbout().data?.timeZone);
