import type { EventType } from "../events.ts";
import { changeState } from "../state/change.ts";
import type { Handlers } from "./handler.ts";

type OverlayEvent = Extract<EventType, "OverlayLaid" | "OverlayLifted">;

export const overlayHandlers: Handlers<OverlayEvent> = {
  OverlayLaid: (state, { overlay, decidedBy, basis, from }) =>
    changeState(state, {
      overlays: [...(state.overlays ?? []), { overlay, decidedBy, basis, from, until: null }],
    }),
  OverlayLifted: (state, { overlay, until }) =>
    changeState(state, {
      overlays: (state.overlays ?? []).map((laid) =>
        laid.overlay === overlay && laid.until === null ? { ...laid, until } : laid,
      ),
    }),
};
