package org.tandemhelp.session.model;

import org.tandemhelp.session.Side;

/** A set of sides: who confirmed, who is connected, who paused. */
public record Sides(boolean helper, boolean sharer) {

    /** Nobody. */
    public static final Sides NONE = new Sides(false, false);

    /** Whether the side is in. */
    public boolean has(Side side) {
        return side == Side.HELPER ? helper : sharer;
    }

    /** The set with this side in or out. */
    public Sides with(Side side, boolean in) {
        return side == Side.HELPER ? new Sides(in, sharer) : new Sides(helper, in);
    }

    /** Whether both are in. */
    public boolean both() {
        return helper && sharer;
    }

    /** Whether nobody is in. */
    public boolean none() {
        return !helper && !sharer;
    }
}
