"""The rule of calling in the settings: said in words before it is saved, with rates of single classes, or by hand."""

from __future__ import annotations

from app.setup.site import set_settings


def test_the_rule_says_what_it_does_before_it_is_saved(settings):
    section = settings.open("discipline")
    assert "less than 30 minutes" in section.preview.text()
    settings.choose("setting-queue.discipline-kind", "strict")
    assert "always goes first" in section.preview.text()
    limits = [
        section.forms[0].fields[name].accessibleDescription() for name in ("queue.ceiling_min", "queue.max_overtakes")
    ]
    assert limits == ["The chosen rule holds to no such limit."] * 2
    settings.choose("setting-queue.discipline-kind", "ratio")
    settings.find("setting-queue.discipline-number").setValue(4)
    assert "After 4 of the green channel" in section.preview.text()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"
    settings.save()
    assert settings.view().settings["queue.discipline"] == "ratio:4"
    settings.undo()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"
    assert "less than 30 minutes" in section.preview.text()


def test_single_ages_and_reasons_get_a_rate_of_their_own_without_a_written_rule(settings):
    section = settings.open("discipline")
    rule = section.rule
    assert not rule.rates.isVisible()
    rule.some.click()
    assert rule.rates.isVisible()
    assert not settings.page.save_bar.save.isEnabled(), "nothing is another number yet"
    settings.find("setting-queue.discipline-rates-disabled").setValue(5)
    settings.find("setting-queue.discipline-rates-elderly80").setValue(4)
    assert rule.value() == "accumulating:3,elderly80=4,disabled=5"
    assert "For “Disabled” it counts 5 times as much." in section.preview.text()
    settings.save()
    assert settings.view().settings["queue.discipline"] == "accumulating:3,elderly80=4,disabled=5"
    assert rule.kind.value() == "accumulating" and rule.some.value()
    rule.some.click()
    settings.save()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"
    settings.undo()
    assert rule.rates.rates() == (("elderly80", 4), ("disabled", 5))


def test_a_rule_stands_in_the_form_as_it_was_written_and_is_not_changed_by_being_looked_at(make_settings):
    settings = make_settings("supervisor")
    for written in ("accumulating", "accumulating:disabled=5,elderly80=4", "accumulating:elderly80=4.5"):
        settings.desktop.do(set_settings, values={"queue.discipline": written})
        section = settings.open("discipline")
        settings.settle()
        assert section.rule.value() == written
        assert not section.is_dirty()


def test_a_rate_for_an_age_that_the_hall_has_no_more_can_be_seen_and_taken_out(settings):
    rule = settings.open("discipline").rule
    rule.set_value("accumulating:3,elderly85=4")
    field = settings.find("setting-queue.discipline-rates-elderly85")
    assert field.accessibleName() == "85 and over" and field.value() == 4
    field.setValue(field.minimum())
    assert rule.value() == "accumulating:3"


def test_a_rule_written_by_hand_that_is_none_is_refused(settings):
    section = settings.open("discipline")
    settings.choose("setting-queue.discipline-kind", "by_hand")
    settings.write("setting-queue.discipline-text", "the loudest first")
    assert section.preview.text().endswith("This cannot be read as a rule.")
    settings.save()
    assert "does not fit (rule of calling)" in settings.says()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"


def test_ages_of_the_elderly_that_the_rule_does_not_fit_are_refused_and_said_before(settings):
    section = settings.open("discipline")
    settings.write("setting-queue.elderly_bands", "65, 75")
    settings.save()
    assert settings.view().settings["queue.elderly_bands"] == "65,75"
    settings.choose("setting-queue.discipline-kind", "by_hand")
    assert section.rule.value() == "accumulating:elderly75=4,disabled=4"
    settings.save()
    settings.write("setting-queue.elderly_bands", "60")
    told = "The rule names an age of 75, but the ages of the elderly are 60."
    assert told in section.preview.text()
    settings.save()
    assert told in settings.says()
    assert settings.view().settings["queue.elderly_bands"] == "65,75"
    settings.write("setting-queue.elderly_bands", "65,65")
    assert "“65 and over” is named twice." in section.preview.text()
