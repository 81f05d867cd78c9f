"""A sheet names only numbers that are known to answer, the nearest first."""


def test_where_life_is_at_stake_the_emergency_number_comes_first(sheet):
    said = sheet("message:rua-tay")

    assert "115" == said.numbers[0].number


def test_a_place_has_its_own_number_on_its_sheets(sheet):
    national, local = sheet("message:mo-cua"), sheet("message:mo-cua", place="tinh-moi")

    assert ["115"] == [each.number for each in national.numbers]
    assert ["1900 9095"] == [each.number for each in local.numbers]
    assert "Tỉnh Mới" == local.place


def test_a_campaign_names_its_own_numbers(sheet):
    assert ["1900 9095"] == [each.number for each in sheet("campaign:mua-mua").numbers]


def test_numbers_that_are_over_or_unconfirmed_stand_on_no_sheet(sheet):
    over = sheet("campaign:mua-dong")

    assert ["115"] == [each.number for each in over.numbers]


def test_doctor_and_facility_of_an_injection_point_stand_on_its_sheet(sheet):
    hotline, doctor, facility = sheet("message:rua-tay", place="xa-thu").follow_up

    assert "Đường dây Tỉnh Mới, 1900 9095" == hotline.text
    assert "Bác sĩ Thử" == doctor.text
    assert facility.text.startswith("Trạm y tế Xã Thử, Thôn 1, Xã Thử")


def test_what_no_record_says_of_an_injection_point_is_left_to_be_written(sheet):
    assert ["", "", ""] == [each.text for each in sheet("message:rua-tay").follow_up]
