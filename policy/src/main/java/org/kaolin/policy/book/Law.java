package org.kaolin.policy.book;

import java.time.LocalDate;
import java.time.Year;
import org.kaolin.policy.language.Citation;

/** 规则依据: the documents that rules cite. */
public final class Law {

    /** The platform's facts and parameters begin with this year. */
    public static final LocalDate BEGINNING = Year.parse("2020").atDay(1);

    /** The edition of law that a check without a day of its own reads: the one after the latest change in the book. */
    public static final LocalDate PRESENT = Year.parse("2026").atDay(1);

    /** The price link began with 发改价格〔2016〕1835号. */
    public static final LocalDate PRICE_LINK_FROM = LocalDate.parse("2016-09-01");

    private Law() {}

    /** 最低生活保障审核确认办法. */
    public static Citation livingAllowance(String article) {
        return Citation.of("最低生活保障审核确认办法(民发〔2021〕57号)", article);
    }

    /** Local reading of the same measure. */
    public static Citation livingAllowanceAssumed(String article) {
        return Citation.assumed("最低生活保障审核确认办法(民发〔2021〕57号)", article);
    }

    /** 特困人员认定办法. */
    public static Citation extremePoverty(String article) {
        return Citation.of("特困人员认定办法(民发〔2021〕43号)", article);
    }

    /** 刚性支出困难家庭认定办法. */
    public static Citation rigidExpense(String article) {
        return Citation.of("刚性支出困难家庭认定办法", article);
    }

    /** 残疾人两项补贴制度. */
    public static Citation disability(String article) {
        return Citation.of("关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见(国发〔2015〕52号)", article);
    }

    /** Local or remembered reading of the same opinion. */
    public static Citation disabilityAssumed(String article) {
        return Citation.assumed(disability(article).document(), article);
    }

    /** 孤儿保障. */
    public static Citation orphans(String article) {
        return Citation.of("关于加强孤儿保障工作的意见(国办发〔2010〕54号)", article);
    }

    /** Local reading of the same opinion. */
    public static Citation orphansAssumed(String article) {
        return Citation.assumed(orphans(article).document(), article);
    }

    /** Local reading of the opinion on unattended children. */
    public static Citation unattendedAssumed(String article) {
        return Citation.assumed(unattended(article).document(), article);
    }

    /** 事实无人抚养儿童保障. */
    public static Citation unattended(String article) {
        return Citation.of("关于进一步加强事实无人抚养儿童保障工作的意见(民发〔2019〕62号)", article);
    }

    /** 老年人权益保障法. */
    public static Citation elderly(String article) {
        return Citation.of("老年人权益保障法", article);
    }

    /** A local rule on the elderly. */
    public static Citation elderlyAssumed(String article) {
        return Citation.assumed("老年人权益保障法", article);
    }

    /** 临时救助. */
    public static Citation temporaryAid(String article) {
        return Citation.assumed("关于全面建立临时救助制度的通知(国发〔2014〕47号)", article);
    }

    /** 价格补贴联动机制. */
    public static Citation priceLink(String article) {
        return Citation.of("社会救助和保障标准与物价上涨挂钩的联动机制(发改价格〔2021〕1553号)", article);
    }
}
