package org.banfa.app.identity;

/**
 * A person.
 *
 * @param id their staff number, unique in the installation
 * @param name their name
 */
public record Person(String id, String name) {}
