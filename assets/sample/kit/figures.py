# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Whole people: legs, body, arms, clothes, and a head of ``faces``."""

from __future__ import annotations

from faces import ada_head, bright_head, eng_head, gran_head, hand
from palette import (
    BLUE,
    CORAL,
    CORAL_D,
    GREY,
    GREY_D,
    INK,
    NIGHT,
    NIGHT_D,
    PURPLE,
    PURPLE_D,
    ROSE,
    SKIN,
    WHITE,
    YEL,
    YEL_D,
)
from shapes import blob, ell, limb, poly

HEADS = {"ada": ada_head, "bright": bright_head, "gran": gran_head, "eng": eng_head}
COAT = {"ada": (CORAL, CORAL_D), "bright": ("#4a74dc", "#3152ab"), "gran": (PURPLE, PURPLE_D), "eng": (WHITE, GREY)}
LEGS = {
    "ada": (NIGHT, NIGHT_D),
    "bright": ("#3152ab", "#223b80"),
    "gran": (PURPLE_D, "#46316b"),
    "eng": (GREY_D, "#4c5270"),
}
HIPS = {"ada": 392, "bright": 412, "gran": 440, "eng": 440}
SHOULDERS = {"ada": 66, "bright": 104, "gran": 84, "eng": 80}


def torso_shape(who):
    return {
        "ada": blob(
            (-30, 128), (-86, 150), (-84, 260), (-88, 400), (0, 414), (88, 400), (84, 260), (86, 150), (30, 128)
        ),
        "bright": blob(
            (-40, 138), (-132, 160), (-128, 230), (-84, 420), (0, 436), (84, 420), (128, 230), (132, 160), (40, 138)
        ),
        "gran": blob(
            (-30, 112), (-100, 150), (-130, 300), (-140, 470), (0, 490), (140, 470), (130, 300), (100, 150), (30, 112)
        ),
        "eng": blob(
            (-30, 122), (-100, 146), (-98, 260), (-112, 500), (0, 510), (112, 500), (98, 260), (100, 146), (30, 122)
        ),
    }[who]


def draw_legs(p, who, legs):
    trousers, hip = LEGS[who], HIPS[who]
    feet = {
        "stand": [[(-40, hip), (-44, 560), (-46, 680)], [(40, hip), (44, 560), (46, 680)]],
        "walk": [[(-36, hip), (-70, 540), (-130, 640)], [(36, hip), (90, 530), (96, 680)]],
        "sit": [
            [(-30, hip - 16), (90, hip + 6), (130, hip + 90), (128, hip + 200)],
            [(30, hip - 10), (160, hip + 14), (196, hip + 100), (192, hip + 206)],
        ],
    }.get(legs, [])
    for f in feet:
        ax, ay = f[-1]
        p.fill(
            blob((ax - 34, ay - 20), (ax + 30, ay - 26), (ax + 84, ay + 14), (ax + 78, ay + 34), (ax - 34, ay + 34)),
            INK,
        )
        p.fill(limb(f, 78, 58), trousers[0], shade=trousers[1])


def draw_arm(p, who, arm, side):
    """``arm``: elbow, hand, kind of hand, angle; ``side`` is -1 for the left."""
    (ex, ey), (hx, hy), kind, ang = arm
    coat = COAT[who]
    hand(p, hx, hy, ang, kind, SKIN[who])
    sleeve = limb([(side * SHOULDERS[who], 176), (ex, ey), (hx, hy)], 60, 46).difference(ell(hx, hy, 24))
    p.fill(sleeve, coat[0], shade=coat[1], sh=(-12, -12))


def clothes(p, who):
    """What the body wears over its coat's colour."""
    coat = COAT[who]
    if who == "bright":
        p.fill(poly((-44, 140), (44, 140), (0, 300)), WHITE)
        p.fill(poly((-48, 136), (-84, 190), (-40, 220), (0, 306), (-26, 190)), coat[0])
        p.fill(poly((48, 136), (84, 190), (40, 220), (0, 306), (26, 190)), coat[0])
        for yy in (336, 380):
            p.dot(0, yy, 9)
    elif who == "eng":
        p.fill(poly((-34, 128), (34, 128), (0, 240)), BLUE)
        p.line([(0, 240), (0, 500)], p.lw)
    elif who == "gran":
        p.fill(
            blob((-34, 116), (-112, 160), (-120, 250), (0, 330), (120, 250), (112, 160), (34, 116)),
            ROSE,
            shade="#e48f80",
        )
        p.line([(0, 330), (0, 470)], p.lw)


def neckwear(p, who):
    """Bow tie or scarf, drawn over the chin."""
    if who == "bright":
        with p.at(0, 164):
            p.fill(blob((-6, 0), (-66, -36), (-62, 36)), CORAL, shade=CORAL_D, sh=(-8, -8))
            p.fill(blob((6, 0), (66, -36), (62, 36)), CORAL, shade=CORAL_D, sh=(-8, -8))
            p.fill(ell(0, 0, 16, 19), CORAL)
    elif who == "ada":
        p.fill(blob((-48, 124), (0, 142), (48, 124), (54, 152), (0, 172), (-54, 152)), YEL, shade=YEL_D, sh=(-8, -8))


def figure(
    p,
    who,
    x,
    y,
    k=1.0,
    flip=False,
    turn=0.0,
    expr="smile",
    gaze=(0, 0),
    arm_l=None,
    arm_r=None,
    legs="stand",
    rot=0,
    behind="",
    head_rot=0,
    **head,
):
    """A whole character; (x, y) is the centre of the head.

    ``arm_l``/``arm_r``: (elbow, hand, kind of hand, angle) in head units
    (the head's radius is about 100).  ``behind`` names arms drawn behind the body.
    ``legs``: stand, walk, sit or "" for none.
    """
    coat = COAT[who]

    with p.at(x, y, k, rot=rot, flip=flip):
        draw_legs(p, who, legs)
        if arm_l and "l" in behind:
            draw_arm(p, who, arm_l, -1)
        if arm_r and "r" in behind:
            draw_arm(p, who, arm_r, 1)
        p.fill(torso_shape(who), coat[0], shade=coat[1], sh=(-22, -10))
        clothes(p, who)
        with p.at(0, 0, rot=head_rot):
            HEADS[who](p, turn=turn, expr=expr, gaze=gaze, **head)
        neckwear(p, who)
        if arm_l and "l" not in behind:
            draw_arm(p, who, arm_l, -1)
        if arm_r and "r" not in behind:
            draw_arm(p, who, arm_r, 1)
