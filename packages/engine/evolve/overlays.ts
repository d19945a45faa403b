import type { EventType } from "../events.ts";
import type { Handlers } from "./handler.ts";

type OverlayEvent = Extract<EventType, "OverlayLaid" | "OverlayLifted">;

export const overlayHandlers: Handlers<OverlayEvent> = {
  OverlayLaid: (state, { overlay, decidedBy, basis, from }) => ({
    ...state,
    overlays: [...(state.overlays ?? []), { overlay, decidedBy, basis, from, until: null }],
  }),
  OverlayLifted: (state, { overlay, until }) => ({
    ...state,
    overlays: (state.overlays ?? []).map((laid) =>
      laid.overlay === overlay && laid.until === null ? { ...laid, until } : laid,
    ),
  }),
};
