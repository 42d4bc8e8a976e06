import type { Hono } from 'hono';
import type { StaffEnv } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused, refuse } from '#kit/outcome';
import type { WorkSource } from '#kit/work';
import { thisIsThem } from '../actions/helping.ts';
import { shownAtDesk } from '../desk-view.ts';
import { paths } from '../paths.ts';

/** I14 the desk says whom a helper wrote about; both messages must be on this desk. */
export function deskHelpingRoutes(app: Hono<StaffEnv>, source: WorkSource): void {
  app.post('/desk/inquiries/:id/helper', async (c) => {
    const id = c.req.param('id');
    const helper = new URLSearchParams(await c.req.text()).get('helper') ?? '';
    if (!isUuid(id) || !isUuid(helper)) return c.notFound();
    const { practice, memberId } = c.get('staff');
    const outcome = await source.inPractice(practice, { kind: 'staff', id: memberId }, async (work) => {
      const open = await shownAtDesk(work, memberId, id);
      if (!open?.helping.mayBe.some((one) => one.id === helper)) return refuse('not_there');
      return thisIsThem(work, { inquiryId: id, helperInquiryId: helper });
    });
    return isRefused(outcome) ? c.notFound() : c.redirect(paths.inquiry(id), 303);
  });
}
