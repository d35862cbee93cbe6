<#-- The libraries of a release: name, version, licence, where it comes from. -->
Licentiesync contains these libraries in the folder lib. Texts and notices of a library are in the folder licences; where it
has none there, it is under Apache-2.0, whose text is that of Licentiesync's own licence.

<#list dependencyMap as e>
<#assign p = e.getKey()/>
${p.groupId}:${p.artifactId} ${p.version}
    <#list e.getValue() as licence>${licence}<#sep> or </#sep></#list><#if p.url??>, ${p.url}</#if>
</#list>
